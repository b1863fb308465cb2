import account from "./en/account.json";
import activity from "./en/activity.json";
import audit from "./en/audit.json";
import auth from "./en/auth.json";
import claims from "./en/claims.json";
import common from "./en/common.json";
import health from "./en/health.json";
import inbox from "./en/inbox.json";
import people from "./en/people.json";
import redactions from "./en/redactions.json";
import reports from "./en/reports.json";
import rulings from "./en/rulings.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import sources from "./en/sources.json";
import stories from "./en/stories.json";
import texts from "./en/texts.json";
import verdicts from "./en/verdicts.json";
import webhooks from "./en/webhooks.json";

/** All English text of the interface; a namespace is a file in `messages/en`, and its name the first argument of `useTranslations`. */
export const en = {
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
