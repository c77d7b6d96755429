import type { FastifyInstance } from 'fastify';

/** What helmet would say, said once: it builds the same list anew for each request. A page that needs another policy sets its own. */
const SAFE_HEADERS = {
  'content-security-policy': [
    ...["default-src 'self'", "base-uri 'self'", "font-src 'self' https: data:", "form-action 'self'", "frame-ancestors 'none'"],
    ...["img-src 'self' data:", "object-src 'none'", "script-src 'self'", "script-src-attr 'none'", "style-src 'self'"],
    'upgrade-insecure-requests',
  ].join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

export function sendSafeHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (_request, reply, next) => {
    void reply.headers(SAFE_HEADERS);
    next();
  });
}
