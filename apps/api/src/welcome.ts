import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LINK_PAGE_STYLE_PATH } from '@servante/access';
import { projectRoot } from '@servante/config';
import type { FastifyInstance } from 'fastify';

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Servante</title><link rel="stylesheet" href="${LINK_PAGE_STYLE_PATH}"></head><body><main><h1>Servante</h1>
<p>La boîte à outils collaborative avec feedback d’une communauté de pratique. La lampe est allumée.</p>
<p>Les pages viendront ici. Pour l’instant tout passe par l’API GraphQL, à l’adresse <code>/graphql</code>&nbsp;; le README en donne une visite guidée.</p>
</main></body></html>`;

/** The page at the root, until the web application takes its place; in development, a playground at `/atelier/graphql`. */
export function registerWelcome(fastify: FastifyInstance, isDevelopment: boolean): void {
  fastify.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  if (isDevelopment) registerPlayground(fastify);
}

const FILES: Record<string, [string, string]> = {
  'react.js': ['react/umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql/graphiql.min.css', 'text/css'],
};

const PLAYGROUND = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Servante, essai de requêtes</title>
<link rel="stylesheet" href="/atelier/graphql/graphiql.css"><style>html,body,#root{height:100%;margin:0}</style></head><body><div id="root"></div>
<script src="/atelier/graphql/react.js"></script><script src="/atelier/graphql/react-dom.js"></script><script src="/atelier/graphql/graphiql.js"></script>
<script>ReactDOM.createRoot(document.getElementById('root')).render(React.createElement(GraphiQL,{fetcher:GraphiQL.createFetcher({url:'/graphql'}),query:new URLSearchParams(location.search).get('query')||undefined}))</script></body></html>`;

/** GraphiQL from the developer's own node_modules: no third-party request. Inline script and workers are allowed on this page only. */
function registerPlayground(fastify: FastifyInstance): void {
  const policy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; frame-ancestors 'none'";
  fastify.get('/atelier/graphql', (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(PLAYGROUND),
  );
  fastify.get<{ Params: { file: string } }>('/atelier/graphql/:file', (request, reply) => {
    const found = FILES[request.params.file];
    return found
      ? reply.type(found[1]).send(readFileSync(path.join(projectRoot(), 'node_modules', found[0])))
      : reply.code(404).send();
  });
}
