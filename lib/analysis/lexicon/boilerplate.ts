// Provenance: own observation of what web pages leave around the text of an article, in English and a few other
// languages. A paragraph that matches is kept, shown, and not compared.
export const boilerplate: readonly RegExp[] = [
  /^\s*(?:see also|read (?:more|also|next|the full)|more (?:on|from|stories)|related(?: (?:stories|articles|content|news|links?|topics?))?\b|recommended|trending|most (?:read|popular)|latest(?: news)?\s*$|you (?:may|might) (?:also )?like|watch(?: (?:live|now|the video))?:|video:|listen:|photos?:|image:|gallery:|also read|lire aussi|leggi anche|mehr zum thema)/iu,
  /^\s*(?:leave a (?:reply|comment)|your email address|required fields|post (?:a )?comment|share (?:this|on)|share\s*$|tweet\s*$|print\s*$|follow us|sign up|subscribe|newsletter|log ?in|register|click (?:here|to)|download|advertis|sponsored|skip (?:to|past)|scroll|continue reading|story continues|story highlights|replay|just watched|must watch|enlarge image|image (?:copyright|source|caption)|media caption|file (?:photo|image)|photo (?:by|credit|:)|(?:photograph|picture)s?:|play video|close\s*$|back to top|comments?\s*(?:\(\d+\))?\s*$)/iu,
  /^\s*(?:©|\(c\)|copyright|all rights reserved|terms of|privacy|cookie|the information on this site|this (?:material|article|story|post) (?:may not|was originally|is )|published by|originally published|source:\s|by\s+[\p{Lu}][\p{L}.' -]+(?:,|\s*$)|reporting by|editing by|additional reporting|contributed to this (?:report|story))/iu,
  /(?:all rights reserved|may not be (?:published|reproduced)|contributed to this (?:report|story|article)\.?$|terms of (?:use|service)|unsubscribe|getty images|\/\s*(?:afp|ap|reuters|epa)\s*$|, (?:afp|ap|reuters)\s*$)/iu,
  /^\s*(?:date(?:line)?|updated|published|posted|last (?:updated|modified))\b[\s:]{1,3}(?:on\s)?[\p{L},. ]{0,20}\d[\d\p{L},.:/ -]{0,30}$/iu,
  /^\s*\[(?:editor|note|ed\.|tk)\b/iu,
];
