import { words } from "./words";

// Provenance: own list of given names common in several countries; it only tells that two capitalised words are a
// person ("Laura Ferris") where no title and no verb of speaking says so.
export const givenNames = words(`
  aaron abdul abdullah abigail adam adrian ahmed alan albert alejandro alex alexander alexandra alexei alfred ali alice
  alison allison amanda amir amy ana anders andrea andrei andrew angela anita ann anna anne anthony antonio antony ari
  arnold arthur ashley aung austin barack barbara barry ben benjamin bernard bernie beth bill billy bob boris brad
  bradley brandon brenda brett brian bruce carl carla carlos carly carol caroline catherine charles charlotte chelsea
  chris christian christina christine christopher chuck claire clarence cory craig cynthia dan daniel david dean debbie
  deborah denis dennis diana dianne dick dmitri dmitry don donald donna doug douglas dylan ed eddie edward elaine elena
  eli elizabeth ellen emily emma emmanuel eric erik ernesto ethan eva evan evelyn fatima fernando florence frances
  francis francois frank fred frederick gary gavin gen george gerald gerry gina giorgio giuseppe glenn gordon grace
  graham greg gregory guy hannah hans harold harry hassan heather helen henry herman hillary howard hugh hussein ian
  ibrahim igor irene isaac ivan ivanka jack jackie jacob jaime jake jalen james jamie jan jane janet jared jason javier
  jay jean jeff jeffrey jen jennifer jeremy jerome jerry jesse jessica jill jim jimmy joan joe joel john johnny jon
  jonathan jordan jorge jose josef joseph josh joshua juan juanita judith julia julian julie june justin kamala
  karen karl kate katherine kathleen kathy katie keith kellyanne ken kenneth kerry kevin kim kirk kristen kyle larry
  laura lauren laurent lawrence lee leon leonard leonid lewis lina linda lindsey lisa liz louis lucas lucy luigi luis
  luke lynn madeleine manuel marc marco marcus margaret maria marie marine mario mark martha martin mary matt matteo
  matthew maurice max megan melania melissa michael michel michelle miguel mike mikhail milo mitch mitt mohamed mohammad
  mohammed molly monica muhammad mustafa nancy naomi natalie nathan neil newt nicholas nick nicola nicolas nigel nikki
  nikolai norman olaf oleg oliver olivia omar orrin oscar otto owen pamela pat patricia patrick paul paula pedro pete
  peter phil philip phillip pierre rachel rafael ralph rand rashida raymond rebecca reince rex richard rick rob robert
  robin rod rodrigo roger ron ronald rosa rose roy rudy rush russell ruth ryan sally sam samantha samuel sandra sara
  sarah scott sean sebastian serge sergei sergey sharon sheldon simon sonia sophie stacey stan stanley stefan stephanie
  stephen steve steven stuart sue susan suzanne tammy tara ted terry theresa thomas tim timothy tina todd tom tommy tony
  tracy travis trey tulsi ursula valerie vanessa vera victor victoria vincent viktor virginia vladimir volodymyr walter
  warren wayne wendy wesley will william yasmin yuri zach zachary
`);
