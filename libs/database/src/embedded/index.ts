export { NO_BINARIES } from './binaries.js';
export { type EmbeddedCluster, runningCluster, startCluster } from './cluster.js';
