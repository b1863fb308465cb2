import { describe, expect, it } from "vitest";
import { addressFault, mayReach } from "@/lib/webhooks/address";

const closed = { isPrivateAllowed: false };
const open = { isPrivateAllowed: true };

const own = {
  loopback: ["127.0.0.1", "127.8.9.10", "::1"],
  private: ["10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.254", "192.168.1.1"],
  "carrier-grade NAT": ["100.64.0.1", "100.127.255.254"],
  "unique local": ["fc00::1", "fd12:3456:789a::1"],
};
const never = {
  unspecified: ["0.0.0.0", "0.1.2.3", "::"],
  "link-local": ["169.254.169.254", "169.254.0.1", "fe80::1", "fe80::1%eth0"],
  multicast: ["224.0.0.1", "239.255.255.250", "ff02::1", "ff0e::1"],
  broadcast: ["255.255.255.255"],
  reserved: ["240.0.0.1", "192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "2001:db8::1"],
  "IPv4 in IPv6": ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:93.184.215.14", "::ffff:7f00:1"],
  "IPv4 through a translator": ["64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1"],
  "IPv4 in a tunnel": ["2002:7f00:1::", "2001:0:7f00:1::1"],
  "IPv4 as it was once written": ["::127.0.0.1"],
  "site-local": ["fec0::1"],
  "not assigned": ["4000::1", "f000::1"],
  nothing: ["", "localhost", "1.2.3", "999.1.1.1"],
};
const public_ = ["93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"];

describe("an address that is not public", () => {
  for (const [range, addresses] of Object.entries(own))
    it.each(addresses)(`${range}: %s is reached only where it is allowed`, (ip) => {
      expect([mayReach(ip, closed), mayReach(ip, open)]).toEqual([false, true]);
    });
  for (const [range, addresses] of Object.entries(never))
    it.each(addresses)(`${range}: %s is never reached`, (ip) => {
      expect([mayReach(ip, closed), mayReach(ip, open)]).toEqual([false, false]);
    });
});

it.each(public_)("the public address %s is reached", (ip) => {
  expect([mayReach(ip, closed), mayReach(ip, open)]).toEqual([true, true]);
});

describe("the address of a webhook", () => {
  it.each([
    "https://localhost/x",
    "https://localhost./x",
    "https://api.localhost/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fd00::1]:8443/",
    "https://169.254.169.254/latest/meta-data",
    "https://10.1.2.3/",
  ])("%s is refused when it is set, whatever way it is written", (address) => {
    expect(addressFault(address, closed)).toMatch(/may not reach/);
  });

  it("has no password, no fragment, and goes over https", () => {
    expect.soft(addressFault("https://me:secret@example.org/", closed)).toMatch(/password/);
    expect.soft(addressFault("https://example.org/#part", closed)).toMatch(/#/);
    expect.soft(addressFault("http://example.org/", closed)).toMatch(/https/);
    expect.soft(addressFault("http://example.org/", open)).toBeNull();
    expect.soft(addressFault("https://example.org/hooks?to=desk", closed)).toBeNull();
    expect.soft(addressFault("http://localhost:8080/", open)).toBeNull();
  });
});
