import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/plans.module.js';
import { ChangedPlans } from './changed-plans.js';
import { WhatIfResolver } from './what-if.resolver.js';
import { WhatIfService } from './what-if.service.js';

@Module({ imports: [PlansModule], providers: [ChangedPlans, WhatIfResolver, WhatIfService] })
export class WhatIfModule {}
