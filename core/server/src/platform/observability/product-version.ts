import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { workspaceRoot } from '../config/read-settings.js';

/** Version of this product, as its package says. */
@Injectable()
export class ProductVersion {
  readonly version: string;

  constructor() {
    const { version } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    this.version = version;
  }
}
