import { describe, expect, it } from "vitest";
import { attachment, fileName } from "@/lib/reports/file-name";

describe("the name of a report's file", () => {
  it.each([
    ["Talks by the lake", "Talks-by-the-lake-report-4.csv"],
    ["../../etc/passwd", "etc-passwd-report-4.csv"],
    ["Ségolène: «oui»\r\nX-Header: 1", "Segolene-oui-X-Header-1-report-4.csv"],
    ["Переговоры", "Переговоры-report-4.csv"],
    ["???", "story-report-4.csv"],
    ["x".repeat(300), `${"x".repeat(60)}-report-4.csv`],
  ])("%j", (title, name) => {
    expect(fileName(title, 4, "csv")).toBe(name);
  });
  it("goes into the header in plain letters, with the true name beside it", () => {
    expect(attachment("Пере-report-1.csv")).toBe(
      `attachment; filename="_-report-1.csv"; filename*=UTF-8''${encodeURIComponent("Пере-report-1.csv")}`,
    );
    expect(attachment('a"b\\c.csv')).toContain('filename="a_b_c.csv"');
  });
});
