import { Module } from '@nestjs/common';
import { ClearDemo } from './clear-demo';
import { PutDemoLife } from './put-demo-life';
import { PutMembers } from './put-members';
import { PutResources } from './put-resources';
import { SeedDemo } from './seed-demo';

const shared = [SeedDemo, ClearDemo];

/** The examples, and the builders that specs people a library with. Needs access, resources and feedback beside it. */
@Module({ providers: [...shared, PutMembers, PutResources, PutDemoLife], exports: shared })
export class WorldModule {}
