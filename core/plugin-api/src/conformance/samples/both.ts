import type { Localised } from '@regimen/domain';

export const both = (en: string, zh: string): Localised => ({ en, zh });

export const citation = { source: 'Pescatello 2004, Med Sci Sports Exerc 36:533', year: 2004 };
