import { expect, test } from "vitest";
import { passwordFault } from "@/lib/auth/password-policy";
import { filled } from "@/lib/errors";

const email = "marta.lindqvist@example.org";

test.each([
  ["eleven chars", "abcdefgh!23", /at least 12/],
  ["eleven emoji, though they are 22 code units", "😀".repeat(11), /at least 12/],
  ["the e-mail address", "Marta.Lindqvist@example.org", /e-mail/],
  ["the e-mail's name", "marta.lindqvist", /e-mail/],
  ["a common one", "Password1234", /tried first/],
  ["a common one in full-width letters", "ｐａｓｓｗｏｒｄ1234", /tried first/],
  ["one character over and over", "aaaaaaaaaaaa", /tried first/],
  ["digits in a row", "123456789012", /tried first/],
  ["digits backwards", "210987654321", /tried first/],
])("refuses %s", (_, password, why) => {
  const fault = passwordFault(password, email);
  expect(fault !== null && typeof fault === "object" ? filled(fault) : fault).toMatch(why);
});

test.each(["harbour lamp eleven", "9vK!mm2pQx_w", "пароль на завтра", "ａｂ漢字漢字漢字漢字漢字"])(
  "takes %s",
  (password) => {
    expect(passwordFault(password, email)).toBeNull();
  },
);
