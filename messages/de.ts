import account from "./de/account.json";
import activity from "./de/activity.json";
import audit from "./de/audit.json";
import auth from "./de/auth.json";
import claims from "./de/claims.json";
import common from "./de/common.json";
import health from "./de/health.json";
import inbox from "./de/inbox.json";
import people from "./de/people.json";
import redactions from "./de/redactions.json";
import reports from "./de/reports.json";
import rulings from "./de/rulings.json";
import settings from "./de/settings.json";
import shell from "./de/shell.json";
import sources from "./de/sources.json";
import stories from "./de/stories.json";
import texts from "./de/texts.json";
import verdicts from "./de/verdicts.json";
import webhooks from "./de/webhooks.json";
import type { en } from "./en";

/** All German text of the interface; what English has and this lacks is a type error. */
export const de: typeof en = {
  account,
  activity,
  audit,
  auth,
  claims,
  common,
  health,
  inbox,
  people,
  redactions,
  reports,
  rulings,
  settings,
  shell,
  sources,
  stories,
  texts,
  verdicts,
  webhooks,
};
