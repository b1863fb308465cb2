// No import and no recent syntax here: this must run on whatever Node there is.
const needed = [20, 19];

/** Ends the process with one line when this Node is older than what the dependencies need. */
export function checkNode() {
  const version = process.versions.node.split(".").map(Number);
  if (isAtLeast(version, needed)) return;
  console.error(
    `Variorum needs Node ${needed.join(".")} or newer; this is Node ${process.versions.node}. Install a newer one from your system's packages or nodejs.org.`,
  );
  process.exit(1);
}

/** Tells whether [major, minor] is not below the one needed. */
export function isAtLeast(version, [major, minor]) {
  return version[0] > major || (version[0] === major && version[1] >= minor);
}
