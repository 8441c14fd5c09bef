import { Module } from '@nestjs/common';
import { ProductVersion } from '../../platform/observability/product-version.js';
import { AboutResolver } from './about.resolver.js';

@Module({ providers: [ProductVersion, AboutResolver] })
export class AboutModule {}
