import { words } from "./words";

// Provenance: own list, the closed classes of English grammar (determiners, pronouns, prepositions, conjunctions,
// auxiliaries) and a few verbs and adverbs that carry no topic.
export const stopWords = words(`
  a an the this that these those some any each every no all both either neither such same other another own
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
  which what myself himself herself itself themselves ourselves
  of in on at by for with without from to into onto about against between among through during before after above
  below under over up down out off again further then once here there when where why how as than so if because
  while until since although though unless whether and or but nor yet not only very too also just even still
  be am is are was were been being have has had having do does did doing done will would shall should can could may
  might must ought 's s 're 've 'll 'd 'm n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't
  couldn't shouldn't hasn't haven't hadn't let get got make made go going come take
  one more most much many few less least well now ever never always often however meanwhile according say tell
  mr mrs ms dr added told said says
`);
