import type { FieldProblem } from '@servante/kernel';
import { type Language, type LinkPageKind, wordsIn } from '@servante/words';

export const LINK_PAGE_STYLE_PATH = '/lien/page.css';

/** What a form asks, per purpose, beside the token that it carries. */
export const FIELDS: Record<LinkPageKind, readonly ('email' | 'name' | 'password')[]> = {
  confirm: [],
  reset: ['password'],
  email_change: [],
  first_admin: ['email', 'name', 'password'],
  sign_in: [],
  invitation: ['name', 'password'],
};

export interface FormState {
  /** What was typed, to be shown again; never the password. */
  values: Record<string, string>;
  refusal: string | null;
  problems: (FieldProblem & { message: string })[];
}

const ATTRIBUTES = {
  email: 'type="email" autocomplete="email" maxlength="254"',
  name: 'type="text" autocomplete="name" maxlength="120"',
  password: 'type="password" autocomplete="new-password" minlength="10" maxlength="200"',
};

/** The page of a one-time link: a form that says what it will do. Plain HTML, no script. */
export function formPage(kind: LinkPageKind, token: string, language: Language, state: FormState): string {
  const { titles, hints, buttons } = wordsIn(language).linkPages;
  const refusal = state.refusal ? `<p role="alert">${escaped(state.refusal)}</p>` : '';
  const fields = FIELDS[kind].map((name) => field(name, language, state)).join('');
  const form = `<form method="post" action="/lien"><input type="hidden" name="token" value="${escaped(token)}">
${fields}<p><button>${buttons[kind]}</button></p></form>`;
  return page(titles[kind], `<p>${hints[kind]}</p>${refusal}${form}`, language);
}

export function messagePage(title: string, message: string, language: Language): string {
  return page(
    title,
    `<p role="status">${escaped(message)}</p><p><a href="/">${wordsIn(language).linkPages.home}</a></p>`,
    language,
  );
}

function field(name: 'email' | 'name' | 'password', language: Language, { values, problems }: FormState): string {
  const words = wordsIn(language).linkPages;
  const problem = problems.find(({ path }) => path === name)?.message;
  const notes = [name === 'password' ? words.passwordHint : '', problem ?? ''].filter(Boolean).map(escaped).join(' ');
  const described = notes ? ` aria-describedby="${name}-note"` : '';
  const value = name === 'password' ? '' : ` value="${escaped(values[name] ?? '')}"`;
  const invalid = problem ? ' aria-invalid="true"' : '';
  return `<p><label for="${name}">${words[name]}</label><input id="${name}" name="${name}" ${ATTRIBUTES[name]} required${value}${described}${invalid}>
${notes ? `<small id="${name}-note">${notes}</small>` : ''}</p>`;
}

function page(title: string, body: string, language: Language): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · ${wordsIn(language).linkPages.site}</title><link rel="stylesheet" href="${LINK_PAGE_STYLE_PATH}"></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] as string);
}
