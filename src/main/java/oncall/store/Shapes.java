package oncall.store;

import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.time.Instant;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;

/** What stands in a document otherwise than it is: moments as texts, addresses sealed for their channel alone. */
final class Shapes extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** A channel whose address is sealed. */
    private record Sealed(Arn arn, Arn contact, String name, ChannelType type, String address, boolean activated) {}

    /** With addresses in clear. */
    Shapes() {
        addSerializer(Instant.class, ToStringSerializer.instance);
        addDeserializer(Instant.class, new StdDelegatingDeserializer<>(new StdConverter<String, Instant>() {
            @Override
            public Instant convert(String text) {
                return Instant.parse(text);
            }
        }));
    }

    Shapes(Seal seal) {
        this();
        addSerializer(Channel.class, new StdDelegatingSerializer(new StdConverter<Channel, Sealed>() {
            @Override
            public Sealed convert(Channel it) {
                String address = seal.close(it.address(), it.arn().value());
                return new Sealed(it.arn(), it.contact(), it.name(), it.type(), address, it.activated());
            }
        }));
        addDeserializer(Channel.class, new StdDelegatingDeserializer<>(new StdConverter<Sealed, Channel>() {
            @Override
            public Channel convert(Sealed it) {
                Address address = seal.open(it.address(), it.arn().value());
                return new Channel(it.arn(), it.contact(), it.name(), it.type(), address, it.activated());
            }
        }));
    }
}
