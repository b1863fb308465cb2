import { type Said, say } from "@/lib/errors";

const shortest = 12;

// What people take when a long password is asked for; written down from the usual patterns, not from a leak.
const commonest = new Set(
  `password1234 password12345 password123456 passwort1234 motdepasse12 qwertyuiop12 qwertyuiop123 qwertyuiopas
   qwertzuiop12 azertyuiop12 qwerty123456 qwerty1234567 qwertyqwerty 1q2w3e4r5t6y 1qaz2wsx3edc zaq12wsxcde3
   iloveyou1234 letmein12345 letmeinplease welcome12345 welcome123456 administrator administrator1 admin1234567
   administrator123 changemenow1 changeme1234 trustno12345 football1234 superman1234 sunshine1234 princess1234
   abcd12345678 abcdefgh1234 abc123456789 newsroom1234 journalist12 journalist123 variorum1234 variorum2026
   passwordpassword 123412341234 121212121212 123123123123 112233445566`.split(/\s+/),
);

/** What is wrong with a new password, as a sentence; null when it will do. */
export function passwordFault(password: string, email: string): string | Said | null {
  const plain = password.normalize("NFKC").toLowerCase();
  if ([...password].length < shortest) return say`Choose a password of at least ${shortest} characters.`;
  if (plain === email || plain === email.split("@")[0])
    return "The password must not be your e-mail address.";
  if (commonest.has(plain) || isRun(plain)) {
    return "This is one of the passwords that are tried first. Choose another; three unrelated words are good.";
  }
  return null;
}

// "aaaaaaaaaa", "1234567890", "9876543210": each character follows the one before by the same step of 0, 1 or -1.
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => (code - (codes[index] ?? 0) + 10) % 10));
  const [step] = steps;
  return steps.size === 1 && (step === 0 || step === 1 || step === 9);
}
