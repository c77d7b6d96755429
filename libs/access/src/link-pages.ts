import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Db } from '@servante/database';
import { type Language, languageOf, type LinkPageKind, wordsIn } from '@servante/words';
import { FIELDS, formPage, type FormState, messagePage, LINK_PAGE_STYLE_PATH } from './link-page';
import { LINK_PAGE_STYLE } from './link-page-style';
import { LINK_PAGE_VERBS } from './link-page-verbs';
import { type Link, Links } from './links';
import { Throttle } from './throttle';

const FORM_BYTES = 8_000;
const KINDS = Object.keys(LINK_PAGE_VERBS) as LinkPageKind[];
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // the address holds a secret: it is told to nobody else (with “no-referrer” the form would lose its Origin)
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

interface Answer {
  data?: { result?: { awaitsApproval?: boolean } } | null;
  errors?: { message: string; extensions?: { code?: string; fields?: FormState['problems'] } }[];
}

/** The small pages behind the one-time links of mails, until the web application takes their place. To be called before listening. */
export function registerLinkPages(fastify: FastifyInstance, db: Db): void {
  const pages = new LinkPages(new Links(db, new Throttle(db)));
  void fastify.register(async (scope) => {
    scope.removeContentTypeParser('application/x-www-form-urlencoded');
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
    );
    scope.get(LINK_PAGE_STYLE_PATH, (_request, reply) =>
      reply
        .header('content-type', 'text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=86400')
        .send(LINK_PAGE_STYLE),
    );
    scope.get<{ Params: { token: string } }>('/lien/:token', (request, reply) =>
      pages.show(request, reply, request.params.token),
    );
    scope.post<{ Body: Record<string, string> | undefined }>('/lien', (request, reply) =>
      pages.submit(request, reply, request.body ?? {}),
    );
  });
}

class LinkPages {
  constructor(private readonly links: Links) {}

  /** Looking uses nothing up: mail scanners open links before people do. */
  async show(request: FastifyRequest, reply: FastifyReply, token: string): Promise<FastifyReply> {
    const language = languageIn(request);
    const link = await this.find(token);
    if (!link) return expired(reply, language);
    return send(reply, 200, formPage(link.purpose, token, language, { values: {}, refusal: null, problems: [] }));
  }

  async submit(request: FastifyRequest, reply: FastifyReply, form: Record<string, string>): Promise<FastifyReply> {
    const language = languageIn(request);
    const link = isFromHere(request) ? await this.find(form.token ?? '') : null;
    if (!link) return expired(reply, language);
    const { purpose } = link;
    const input = Object.fromEntries(['token', ...FIELDS[purpose]].map((name) => [name, form[name] ?? '']));
    const answer = await perform(request, reply, LINK_PAGE_VERBS[purpose], input);
    const error = answer.errors?.[0];
    if (!error)
      return send(
        reply,
        200,
        messagePage(wordsIn(language).linkPages.titles[purpose], outcome(purpose, answer, language), language),
      );
    if (error.extensions?.code === 'LINK_EXPIRED') return expired(reply, language);
    const state = { values: form, refusal: error.message, problems: error.extensions?.fields ?? [] };
    return send(reply, 422, formPage(purpose, form.token ?? '', language, state));
  }

  private find(token: string): Promise<Link | null> {
    return this.links.find(token, ...KINDS);
  }
}

/** The token in the form is the proof; a form sent from another site is refused all the same. */
function isFromHere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === undefined || (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host);
}

/** Through the API's own door: the same limits, checks and words as for any client; its cookie is passed on. */
async function perform(
  request: FastifyRequest,
  reply: FastifyReply,
  query: string,
  input: Record<string, string>,
): Promise<Answer> {
  const { cookie, 'accept-language': language, 'user-agent': agent, host } = request.headers;
  const given = { cookie, 'accept-language': language, 'user-agent': agent, host };
  const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const answer = await request.server.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: request.ip,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: { query, variables: { input } },
  });
  const cookies = answer.headers['set-cookie'];
  if (cookies) reply.header('set-cookie', cookies);
  return answer.json<Answer>();
}

function outcome(kind: LinkPageKind, { data }: Answer, language: Language): string {
  const { linkPages, errors } = wordsIn(language);
  return data?.result?.awaitsApproval ? errors.PENDING_APPROVAL : linkPages.done[kind];
}

function expired(reply: FastifyReply, language: Language): FastifyReply {
  const { linkPages, errors } = wordsIn(language);
  return send(reply, 410, messagePage(linkPages.expired, errors.LINK_EXPIRED, language));
}

function send(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).headers(PAGE_HEADERS).send(html);
}

function languageIn({ headers }: FastifyRequest): Language {
  return languageOf(headers['accept-language']);
}
