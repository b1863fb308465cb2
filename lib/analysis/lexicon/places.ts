// Provenance: own list from general geography and press usage: states with their adjectives, the capitals and
// buildings that stand for a government (metonyms), and older or other spellings. First the name that counts.
const rows = `
united states|us|u.s.|usa|u.s.a.|american|americans|america|washington
united kingdom|uk|u.k.|britain|british|britons|great britain|london|downing street
russia|russian|russians|moscow|kremlin|russian federation
china|chinese|beijing|peking|people's republic of china
north korea|north korean|north koreans|pyongyang|dprk
south korea|south korean|south koreans|seoul|republic of korea
european union|eu|e.u.
nato|atlantic alliance|north atlantic treaty organization
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
united nations|un|u.n.
sudan|sudanese|khartoum
myanmar|burma|burmese
west|western|westerners
europe|european|europeans
`;

export const placeNames: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [name = "", ...others] = row.split("|");
      return [name, ...others].map((form) => [form, name] as const);
    }),
);
