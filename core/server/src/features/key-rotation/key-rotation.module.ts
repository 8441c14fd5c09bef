import { Module } from '@nestjs/common';
import { KeyRotationResolver } from './key-rotation.resolver.js';
import { KeyRotationService } from './key-rotation.service.js';
import { RotationsRepository } from './rotations.repository.js';

@Module({
  providers: [KeyRotationResolver, KeyRotationService, RotationsRepository],
  exports: [KeyRotationService],
})
export class KeyRotationModule {}
