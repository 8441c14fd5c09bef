import { Inject } from '@nestjs/common';
import { Query, Resolver, Subscription } from '@nestjs/graphql';
import { hostVersion } from '@regimen/plugin-api';
import { Public } from '../../platform/access/requirement.js';
import type { Answer, Events } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { ProductVersion } from '../../platform/observability/product-version.js';

@Resolver('About')
export class AboutResolver {
  constructor(@Inject(ProductVersion) private readonly product: ProductVersion) {}

  @Query('about')
  @Public('version numbers only')
  about(): Answer<Schema.Query, 'about'> {
    return { version: this.product.version, hostVersion };
  }

  @Subscription('ready')
  @Public('carries nothing')
  async *ready(): Events<'ready'> {
    yield await Promise.resolve({ ready: true });
  }
}
