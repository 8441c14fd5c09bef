import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { LabellingDesk } from './labelling-desk.js';
import { LabellingResolver } from './labelling.resolver.js';
import { LabellingService } from './labelling.service.js';
import { SaidTexts } from './said-texts.js';
import { TextsToLabelRepository } from './texts-to-label.repository.js';

@Module({
  imports: [MembersModule],
  providers: [LabellingDesk, LabellingResolver, LabellingService, SaidTexts, TextsToLabelRepository],
  exports: [LabellingDesk, SaidTexts, TextsToLabelRepository],
})
export class LabellingModule {}
