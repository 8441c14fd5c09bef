import { Module } from '@nestjs/common';
import { ProgrammesRepository } from '../programmes/programmes.repository.js';
import { CountedPeopleRepository } from './counted-people.repository.js';
import { FiguresRepository } from './figures.repository.js';
import { WellnessFiguresResolver } from './wellness-figures.resolver.js';
import { WellnessFiguresService } from './wellness-figures.service.js';

@Module({
  providers: [
    CountedPeopleRepository,
    FiguresRepository,
    ProgrammesRepository,
    WellnessFiguresResolver,
    WellnessFiguresService,
  ],
})
export class WellnessFiguresModule {}
