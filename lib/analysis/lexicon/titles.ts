import { words } from "./words";

// Provenance: own list of offices, ranks and forms of address in English-language press usage.
export const titleHeads = words(`
  president vice-president minister premier chancellor secretary undersecretary under-secretary ambassador envoy governor
  mayor senator congressman congresswoman representative rep sen gov lawmaker legislator deputy speaker chairman
  chairwoman chair chairperson director commissioner chief head leader spokesman spokeswoman spokesperson adviser
  advisor counsel attorney lawyer solicitor prosecutor judge justice sheriff officer marshal general colonel
  lieutenant major captain sergeant admiral commander king queen prince princess emperor pope archbishop bishop
  cardinal rabbi imam ayatollah professor doctor dr mr mrs ms miss sir lord lady dame executive ceo cfo founder owner
  manager analyst expert correspondent reporter journalist editor columnist author negotiator diplomat official
  commissar treasurer inspector detective agent superintendent principal dean activist candidate nominee
  frontrunner front-runner counterpart colleague successor predecessor strongman dictator tycoon billionaire aide
  strategist pollster coach delegate delegation chancellor taoiseach comptroller lt gen col maj capt sgt adm prof
  sergeant-at-arms whip veteran pastor reverend rev hostess host secretary-general
`);

/** Words that narrow an office without being one: "deputy", "foreign", "former". */
export const titleModifiers = words(`
  deputy vice under assistant associate acting interim former ex then-president prime foreign defense defence interior
  finance treasury state justice health education labor labour energy commerce homeland security national press white
  house senate congressional federal supreme court police district attorney chief senior top first second general
  attorney high special presidential executive managing majority minority party political policy affairs campaign
  communications intelligence military army navy air force joint staff secretary chief permanent lead democratic
  republican conservative liberal socialist communist opposition human rights city county council council house local
  supreme retired private personal legal head speaker minister director democrat gop republicans longtime veteran
  fellow newly-elected incoming outgoing ousted embattled presumptive vice-presidential cabinet lieutenant colonel
  tech economic trade budget
`);

/** Words that may join the parts of an office: "Secretary of State for the Home Department". */
export const titleJoints = words("of for the and to at & 's on");

/** Vaguer descriptions of a person that name no office of their own. */
export const vagueTitles = words(
  "counterpart colleague successor predecessor official diplomat aide leader negotiator envoy",
);

/** Forms of address: leaving one out is house style, not a divergence. */
export const address = words("mr mrs ms miss dr sir lord lady dame");
