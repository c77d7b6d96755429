import { expect, it } from '@jest/globals';
import { ErrorCode } from '@servante/kernel';
import { HashingQueue } from './hashing-queue';

it('runs two at once, keeps fifty waiting, refuses the rest, and goes on afterwards', async () => {
  const queue = new HashingQueue();
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await gate;
    running--;
  };
  const all = Array.from({ length: 60 }, () => queue.run(work));
  const outcomes = Promise.allSettled(all);
  open();
  const refused = (await outcomes).filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]).toMatchObject({ reason: { code: ErrorCode.THROTTLED, details: { retryAfter: 5 } } });
  expect(most).toBe(2);
  await expect(queue.run(async () => 'again')).resolves.toBe('again');
});
