// Provenance: own lists of closed classes of English. Asked for folded words.
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that turn a statement round, "fail" and "deny" among them. */
export const negations = set(`
  not n't no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't
  weren't wouldn't couldn't shouldn't hasn't haven't hadn't ain't hardly barely scarcely lack lacks lacked lacking
  fail fails failed failing failure deny denies denied denying denial refuse refuses refused refusing refusal reject
  rejects rejected rejecting rejection unable impossible unlikely absence stop stopped prevent prevented decline declined
`);

/** Auxiliaries of possibility, duty and future, by what they say. */
export const modals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    may: "possible",
    might: "possible",
    could: "possible",
    can: "able",
    "can't": "able",
    cannot: "able",
    must: "duty",
    should: "advice",
    ought: "advice",
    shall: "future",
    will: "future",
    "won't": "future",
    "'ll": "future",
    would: "conditional",
    "'d": "conditional",
  }),
);

export const quantifiers = set(`
  all every each both any some few several many most much more less fewer least only half majority minority entire
  whole none numerous various another other others almost nearly about around roughly approximately exactly at
  over under up than always often sometimes rarely usually never ever still already yet again first last
`);

/** Words for days, months, parts of the year: neighbours in use, yet never the same. */
export const calendarWords = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december spring summer autumn fall winter morning afternoon evening night today
  tomorrow yesterday noon midnight week month year day hour minute decade century
`);

/** Joining words whose exchange changes order, place or cause. */
export const relators = set(`
  before after during until since while because although though despite if unless but and or from to in on at by
  with without against for of into onto over under between among through across near behind above below about
  toward towards around within outside inside
`);

export const pronouns = set(`
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these
  those who whom whose which himself herself itself themselves myself ourselves
`);

export const articles = set("a an the");
