import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import { PluginsService } from './plugins.service.js';

@Resolver('Plugin')
export class PluginsResolver {
  constructor(@Inject(PluginsService) private readonly service: PluginsService) {}

  @Query('plugins')
  @Requires('read', 'Plugin')
  plugins() {
    return this.service.list();
  }
}
