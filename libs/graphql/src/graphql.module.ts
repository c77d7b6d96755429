import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessGuard } from './access.guard';
import { Authenticator } from './authenticator';
import { cleanTextPlugin } from './clean-text.plugin';
import { compiledQueriesPlugin } from './compiled-queries.plugin';
import { complexityPlugin } from './complexity.plugin';
import { contextOf } from './context-of';
import { ErrorFilter } from './error.filter';
import { FindNode } from './find-node';
import { ListErrorCodes } from './list-error-codes';
import { formatError } from './format-error';
import { NodeSourcesModule } from './node-sources.module';
import { noStorePlugin } from './no-store.plugin';
import { plainFields } from './plain-fields';
import { statusPlugin } from './status.plugin';
import { validationPipe } from './validation';
import { wordsPlugin } from './words.plugin';

/** A document longer than this is no person's query. */
const MAX_TOKENS = 3_000;

export function apolloOptions(authenticator: Authenticator): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    inheritResolversFromInterfaces: true,
    graphiql: false,
    introspection: true, // the schema is public: it is in the repository
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    preserveHttpStatusForExecutionErrors: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError,
    transformSchema: plainFields,
    // its hook runs on every field of every answer, for a header that is always the same
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      noStorePlugin,
      cleanTextPlugin,
      complexityPlugin(),
      compiledQueriesPlugin(),
      wordsPlugin,
      statusPlugin,
    ],
    context: (request: FastifyRequest, reply: FastifyReply) => contextOf(request, reply, authenticator),
  };
}

const pipeline: Provider[] = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_FILTER, useClass: ErrorFilter },
  { provide: APP_PIPE, useFactory: validationPipe },
];

@Module({
  imports: [
    NodeSourcesModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, inject: [Authenticator], useFactory: apolloOptions }),
  ],
  providers: [...pipeline, FindNode, ListErrorCodes],
})
export class GraphqlModule {}
