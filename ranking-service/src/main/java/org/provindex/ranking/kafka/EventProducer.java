package org.provindex.ranking.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.Event;

/**
 * A producer for as long as a lease. It does not outlive a failure: after the first record that is
 * not acknowledged it sends nothing more, so that no later one of its key gets ahead of it.
 */
final class EventProducer implements AutoCloseable {
    private final Producer<String, byte[]> kafka;
    private final String topic;
    private final Duration patience;
    private volatile @Nullable Exception failure;

    private EventProducer(Producer<String, byte[]> kafka, String topic, Duration patience) {
        this.kafka = kafka;
        this.topic = topic;
        this.patience = patience;
    }

    /**
     * Returns when a broker has told of the topic.
     *
     * @param client settings of Kafka's client by its own names
     * @throws KafkaException if none has
     */
    static EventProducer open(KafkaConfig config, Map<String, Object> client) {
        // What waits is given up before the lease ends, so that the next sender has nobody beside
        // it.
        Duration patience = config.lease().dividedBy(2);
        Producer<String, byte[]> kafka = new KafkaProducer<>(settings(config, client, patience));
        try {
            kafka.partitionsFor(config.topic());
        } catch (KafkaException e) {
            kafka.close(Duration.ZERO);
            throw e;
        }
        return new EventProducer(kafka, config.topic(), patience);
    }

    static Map<String, Object> settings(
            KafkaConfig config, Map<String, Object> client, Duration patience) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.remove("group.id"); // of consumers; the framework adds it
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers().orElseThrow());
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "provindex-events");
        settings.putIfAbsent(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5000);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        return settings;
    }

    /**
     * Returns when the broker has acknowledged all of them.
     *
     * @throws KafkaException if it has not; some of them may have arrived all the same
     */
    void send(List<Event> events) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            for (Event event : events) {
                sent.add(kafka.send(EventRecords.of(topic, event), this::acknowledged));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | IllegalStateException e) {
            // The first failure is the reason; after it the producer is closed, which is another.
            Exception reason = failure == null ? e : failure;
            throw new KafkaException(reason.getMessage(), reason);
        } catch (TimeoutException e) {
            throw new KafkaException("no acknowledgement within " + patience, e);
        }
    }

    private void acknowledged(@Nullable RecordMetadata where, @Nullable Exception failed) {
        if (failed != null) {
            failure = failure == null ? failed : failure;
            // On the thread that sends: what waits behind this record is not sent any more.
            kafka.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        kafka.close(Duration.ZERO); // nothing is under way but what was given up
    }
}
