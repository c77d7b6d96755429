import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '@servante/access';
import type { Db } from '@servante/database';
import { FeedbackModule } from '@servante/feedback';
import { GovernanceModule } from '@servante/governance';
import { GraphqlModule } from '@servante/graphql';
import { InterchangeModule } from '@servante/interchange';
import { MailModule, type SendMail } from '@servante/mail';
import { MembersModule } from '@servante/members';
import { ResourcesModule } from '@servante/resources';
import { SearchModule, type SearchSettings } from '@servante/search';
import { WorldModule } from '@servante/world';
import { CoreModule } from './core.module';

export interface AppParts {
  db: Db;
  /** The address members type, without a final slash. */
  site: string;
  /** Null: mails wait in their table. */
  send: SendMail | null;
  search: SearchSettings;
}

/** The whole product, composed; no rule lives here. */
@Module({})
export class AppModule {
  static with({ db, site, send, search }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(db),
        MailModule.with({ site, send }),
        SearchModule.with(search),
        MembersModule,
        AccessModule.with({ site }),
        ResourcesModule,
        FeedbackModule,
        InterchangeModule,
        GovernanceModule,
        WorldModule,
        GraphqlModule,
      ],
    };
  }
}
