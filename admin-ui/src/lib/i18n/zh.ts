import type { MessageKey } from './en.js';
import { activityMessages } from './zh/activity.js';
import { adaptationMessages } from './zh/adaptation.js';
import { auditMessages } from './zh/audit.js';
import { auditWordMessages } from './zh/audit-words.js';
import { calendarMessages } from './zh/calendar.js';
import { careMessages } from './zh/care.js';
import { comparisonMessages } from './zh/comparisons.js';
import { consentMessages } from './zh/consents.js';
import { cueMessages } from './zh/cues.js';
import { figureMessages } from './zh/figures.js';
import { frameMessages } from './zh/frame.js';
import { habitMessages } from './zh/habits.js';
import { importMessages } from './zh/imports.js';
import { keepingMessages } from './zh/keeping.js';
import { knowledgeMessages } from './zh/knowledge.js';
import { labellingMessages } from './zh/labelling.js';
import { liveMessages } from './zh/live.js';
import { modelMessages } from './zh/models.js';
import { myDataMessages } from './zh/my-data.js';
import { planMessages } from './zh/plan.js';
import { previewMessages } from './zh/preview.js';
import { qualityMessages } from './zh/quality.js';
import { requestMessages } from './zh/request.js';
import { recordMessages } from './zh/record.js';
import { responseMessages } from './zh/response.js';
import { wellbeingMessages } from './zh/wellbeing.js';
import { screeningMessages } from './zh/screening.js';
import { securityMessages } from './zh/security.js';
import { staffMessages } from './zh/staff.js';
import { tokenMessages } from './zh/tokens.js';
import { tryingMessages } from './zh/trying.js';
import { warningMessages } from './zh/warnings.js';
import { whatIfMessages } from './zh/what-if.js';

export const zh: Readonly<Record<MessageKey, string>> = {
  ...frameMessages,
  ...careMessages,
  ...comparisonMessages,
  ...consentMessages,
  ...cueMessages,
  ...auditMessages,
  ...auditWordMessages,
  ...figureMessages,
  ...calendarMessages,
  ...keepingMessages,
  ...knowledgeMessages,
  ...labellingMessages,
  ...liveMessages,
  ...modelMessages,
  ...myDataMessages,
  ...planMessages,
  ...requestMessages,
  ...recordMessages,
  ...activityMessages,
  ...adaptationMessages,
  ...importMessages,
  ...habitMessages,
  ...previewMessages,
  ...qualityMessages,
  ...screeningMessages,
  ...securityMessages,
  ...staffMessages,
  ...tokenMessages,
  ...tryingMessages,
  ...warningMessages,
  ...whatIfMessages,
  ...responseMessages,
  ...wellbeingMessages,
};
