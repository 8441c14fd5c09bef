import { Module } from '@nestjs/common';
import { MembersRepository } from './members.repository.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Module({
  providers: [MembersRepository, MembersService, SignInService, SignInThrottle, MembersResolver],
  exports: [MembersRepository, MembersService],
})
export class MembersModule {}
