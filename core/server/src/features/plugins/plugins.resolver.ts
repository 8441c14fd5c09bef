import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { PluginsService } from './plugins.service.js';

@Resolver('Plugin')
export class PluginsResolver {
  constructor(@Inject(PluginsService) private readonly service: PluginsService) {}

  @Query('plugins')
  @Requires('read', 'Plugin')
  plugins(): Answer<Schema.Query, 'plugins'> {
    return this.service.list();
  }

  @Query('dataSources')
  @SignedIn('names of sources, the same for everyone', 'tokens-too')
  dataSources(): Answer<Schema.Query, 'dataSources'> {
    return this.service.sources();
  }
}
