import { BlockList, isIP } from 'node:net'

/**
 * Addresses a fetch on someone's behalf must not reach: this machine, private networks, link-local (where clouds
 * keep their metadata), shared and reserved ranges.
 *
 * @see IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and updates)
 */
const denied = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // A cloud metadata service outside the link-local range.
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
] as const)
  denied.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  denied.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address belongs to the public internet; what is no address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  if (family === 4) return !denied.check(address, 'ipv4')
  const mapped = mappedIpv4(address)
  return mapped === undefined ? !denied.check(address, 'ipv6') : isPublicAddress(mapped)
}

/** The IPv4 address inside `::ffff:a.b.c.d`, in either spelling, or inside the old `::a.b.c.d`. */
function mappedIpv4(address: string): string | undefined {
  const url = new URL(`http://[${address.replace(/%.*$/, '')}]`)
  const match = /^\[::(?:ffff:)?([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(url.hostname)
  if (!match) return undefined
  const high = Number.parseInt(match[1] ?? '0', 16)
  const low = Number.parseInt(match[2] ?? '0', 16)
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}
