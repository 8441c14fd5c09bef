import { activityMessages } from './en/activity.js';
import { adaptationMessages } from './en/adaptation.js';
import { auditMessages } from './en/audit.js';
import { auditWordMessages } from './en/audit-words.js';
import { calendarMessages } from './en/calendar.js';
import { careMessages } from './en/care.js';
import { comparisonMessages } from './en/comparisons.js';
import { consentMessages } from './en/consents.js';
import { cueMessages } from './en/cues.js';
import { figureMessages } from './en/figures.js';
import { frameMessages } from './en/frame.js';
import { habitMessages } from './en/habits.js';
import { importMessages } from './en/imports.js';
import { keepingMessages } from './en/keeping.js';
import { knowledgeMessages } from './en/knowledge.js';
import { labellingMessages } from './en/labelling.js';
import { liveMessages } from './en/live.js';
import { modelMessages } from './en/models.js';
import { myDataMessages } from './en/my-data.js';
import { planMessages } from './en/plan.js';
import { previewMessages } from './en/preview.js';
import { qualityMessages } from './en/quality.js';
import { requestMessages } from './en/request.js';
import { recordMessages } from './en/record.js';
import { responseMessages } from './en/response.js';
import { wellbeingMessages } from './en/wellbeing.js';
import { screeningMessages } from './en/screening.js';
import { securityMessages } from './en/security.js';
import { staffMessages } from './en/staff.js';
import { tokenMessages } from './en/tokens.js';
import { tryingMessages } from './en/trying.js';
import { warningMessages } from './en/warnings.js';
import { whatIfMessages } from './en/what-if.js';

export const en = {
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

export type MessageKey = keyof typeof en;
