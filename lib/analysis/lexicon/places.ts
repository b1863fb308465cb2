import { fold } from "@/lib/text/fold";
import { tokenize } from "@/lib/text/tokenize";

// Provenance: own list from general geography and press usage: states with their adjectives, the capitals and
// buildings that stand for a government (metonyms), and older or other spellings. First the name that counts.
const rows = `
united states|us|U.S.|usa|U.S.A.|american|americans|america|washington
united kingdom|uk|U.K.|britain|british|britons|great britain|london|downing street
russia|russian|russians|moscow|kremlin|russian federation
china|chinese|beijing|peking|people's republic of china
north korea|north korean|north koreans|pyongyang|dprk
south korea|south korean|south koreans|seoul|republic of korea
european union|eu|E.U.
nato|atlantic alliance|north atlantic treaty organization|north atlantic treaty organisation
france|french|paris|elysee|élysée
germany|german|germans|berlin
italy|italian|italians|rome
spain|spanish|madrid
ukraine|ukrainian|ukrainians|kiev|kyiv
poland|polish|warsaw
belarus|belarusian|minsk
iran|iranian|iranians|tehran|teheran|islamic republic
iraq|iraqi|iraqis|baghdad
israel|israeli|israelis|jerusalem|tel aviv
syria|syrian|syrians|damascus
turkey|turkish|turks|ankara|türkiye
egypt|egyptian|egyptians|cairo
saudi arabia|saudi|saudis|riyadh
afghanistan|afghan|afghans|kabul
pakistan|pakistani|islamabad
india|indian|indians|new delhi|delhi
japan|japanese|tokyo
canada|canadian|canadians|ottawa
mexico|mexican|mexicans|mexico city
cuba|cuban|cubans|havana
venezuela|venezuelan|venezuelans|caracas
brazil|brazilian|brazilians|brasilia
australia|australian|australians|canberra
libya|libyan|libyans|tripoli
lebanon|lebanese|beirut
jordan|jordanian|amman
yemen|yemeni|sanaa
qatar|qatari|doha
kazakhstan|kazakh|nur-sultan|astana
switzerland|swiss|bern
greece|greek|greeks|athens
united nations|un|U.N.
sudan|sudanese|khartoum
myanmar|burma|burmese
west|western|westerners
europe|european|europeans
`;

/** The form as tokens have it: "people 's republic of china". Dots belong to a token between capitals alone: "U.S.". */
const inTokens = (form: string): string =>
  fold(
    tokenize(form)
      .map(({ text }) => text)
      .join(" "),
  );

/** The name that counts by each form of it, in lower case and tokens parted by spaces. */
export const placeNames: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [name = "", ...others] = row.split("|");
      return [name, ...others].map((form) => [inTokens(form), name] as const);
    }),
);

export const longestPlaceName = Math.max(...[...placeNames.keys()].map((form) => form.split(" ").length)); // tokens
