import { isIPv6 } from 'node:net';

/** So many attempts in so many seconds. */
export interface ThrottleLimit {
  name: string;
  hits: number;
  seconds: number;
}

const QUARTER = 15 * 60;
const HOUR = 60 * 60;
const DAY = 24 * HOUR;

export const THROTTLE = {
  signInAccount: { name: 'sign-in account', hits: 10, seconds: QUARTER },
  signInAddress: { name: 'sign-in address', hits: 60, seconds: QUARTER },
  /** Password asked again inside an open session. */
  passwordCheck: { name: 'password check', hits: 10, seconds: QUARTER },
  signUpAddress: { name: 'sign-up address', hits: 20, seconds: HOUR },
  signUpEmail: { name: 'sign-up e-mail', hits: 5, seconds: HOUR },
  resetAddress: { name: 'reset address', hits: 20, seconds: HOUR },
  resetEmail: { name: 'reset e-mail', hits: 5, seconds: HOUR },
  confirmation: { name: 'confirmation', hits: 5, seconds: HOUR },
  emailChange: { name: 'e-mail change', hits: 5, seconds: HOUR },
  linkAddress: { name: 'link address', hits: 60, seconds: QUARTER },
  invitation: { name: 'invitation', hits: 50, seconds: DAY },
} satisfies Record<string, ThrottleLimit>;

/** Who knocks: the address; of IPv6 the first half, since one household holds all of the second. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const groups = tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
