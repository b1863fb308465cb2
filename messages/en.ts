import account from "./en/account.json";
import auth from "./en/auth.json";
import common from "./en/common.json";
import people from "./en/people.json";
import shell from "./en/shell.json";
import sources from "./en/sources.json";
import stories from "./en/stories.json";

/** All English text of the interface; a namespace is a file in `messages/en`, and its name the first argument of `useTranslations`. */
export const en = { account, auth, common, people, shell, sources, stories };
