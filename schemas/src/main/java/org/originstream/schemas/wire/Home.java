package org.originstream.schemas.wire;

import org.apache.kafka.common.utils.Utils;

/** Which partition a certificate lives in: what Java's default partitioner makes of its key. */
public final class Home {
  private Home() {}

  /**
   * The home partition.
   *
   * @param key record key: the certificate key's text in UTF-8
   * @param partitions the cluster's P, from 1
   */
  public static int of(byte[] key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }
}
