package oncall.operations.port;

import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.ChannelType;

/** A channel that somebody asks to be added to a contact. */
public record NewChannel(Arn contact, String name, ChannelType type, Address address) {}
