export { NO_BINARIES } from './binaries.js';
export { type EmbeddedCluster, startCluster } from './cluster.js';
