import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { SignInRulesResolver } from './sign-in-rules.resolver.js';
import { SignInRulesService } from './sign-in-rules.service.js';

@Module({
  imports: [MembersModule],
  providers: [SignInRulesResolver, SignInRulesService],
})
export class SignInRulesModule {}
