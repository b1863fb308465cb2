// Provenance: own list of news agencies by the names and initials they are credited with.
export const wires: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bAFP\b|Agence France-Presse/u, "AFP"],
  [/\bAP\b|Associated Press/u, "AP"],
  [/\bReuters\b|\bREUTERS\b|Thomson Reuters/u, "Reuters"],
  [/\bdpa\b|\bDPA\b/u, "dpa"],
  [/\bANSA\b/u, "ANSA"],
  [/\bEFE\b/u, "EFE"],
  [/\bTASS\b/u, "TASS"],
  [/\bInterfax\b/u, "Interfax"],
  [/\bXinhua\b/u, "Xinhua"],
  [/\bUPI\b/u, "UPI"],
  [/\bBloomberg\b/u, "Bloomberg"],
  [/\bKyodo\b/u, "Kyodo"],
  [/\bYonhap\b/u, "Yonhap"],
  [/\bPTI\b/u, "PTI"],
  [/\bANI\b/u, "ANI"],
];
