import { Global, Module } from '@nestjs/common';
import { NodeSources } from './node-sources';

@Global()
@Module({ providers: [NodeSources], exports: [NodeSources] })
export class NodeSourcesModule {}
