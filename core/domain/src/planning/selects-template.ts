import type { Selector } from '../screening/constraint.js';
import type { Selectable } from '../screening/selectable.js';
import { selects } from '../screening/selectable.js';
import type { SessionTemplate } from './session-template.js';

/** Whether a limit speaks of sessions made from this template. An empty selector speaks of all. */
export function selectsTemplate(selector: Selector, template: SessionTemplate): boolean {
  return selects(selector, selectableTemplate(template));
}

/** A template as limits see it: its steps may be harder than its work part. */
export function selectableTemplate(template: SessionTemplate): Selectable {
  const { activity, modality, band, steps } = template;
  return {
    ...template,
    activities: [activity],
    modalities: [modality],
    bands: [band, ...steps.map((step) => step.band)],
    spineLoad: null,
  };
}
