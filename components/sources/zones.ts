import type { Option } from "@/components/ui/option";

/** All time zones that the browser knows, the given ones first. */
export function zoneOptions(first: readonly string[]): Option<string>[] {
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  return [...new Set([...first, ...known])].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
}
