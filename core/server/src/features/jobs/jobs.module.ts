import { Module } from '@nestjs/common';
import { JobsRepository } from './jobs.repository.js';
import { JobsResolver } from './jobs.resolver.js';
import { JobsService } from './jobs.service.js';

@Module({ providers: [JobsRepository, JobsService, JobsResolver] })
export class JobsModule {}
