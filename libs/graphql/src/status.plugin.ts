import type { ApolloServerPlugin } from '@apollo/server';
import { ErrorCode } from '@servante/kernel';

/** What is refused before any resolver runs is no fault of the server; Apollo would answer 500. */
const STATUS: Partial<Record<string, number>> = {
  [ErrorCode.INTERNAL]: 500,
  [ErrorCode.UNAVAILABLE]: 503,
  [ErrorCode.THROTTLED]: 429,
};

export const statusPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.http.status !== 500 || response.body.kind !== 'single') return;
        const code = String(response.body.singleResult.errors?.[0]?.extensions?.code);
        response.http.status = STATUS[code] ?? 400;
      },
    };
  },
};
