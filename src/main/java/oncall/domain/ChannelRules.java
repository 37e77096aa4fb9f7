package oncall.domain;

import java.util.regex.Pattern;

/** What AWS accepts as a contact channel and as an activation code. */
public final class ChannelRules {
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
    private static final Pattern CODE = Pattern.compile("[0-9]{6,10}");
    private static final int LONGEST_ADDRESS = 320;

    private ChannelRules() {}

    public static FieldErrors check(String name, ChannelType type, Address address) {
        return checkName(name).and(checkType(type)).and(checkAddress(type, address));
    }

    public static FieldErrors checkName(String name) {
        if (name.isBlank()) {
            return FieldErrors.at(PlanFields.CHANNEL_NAME, "Give the channel a name, for example Work phone.");
        }
        return ContactRules.nameFault(name)
                .map(fault -> FieldErrors.at(PlanFields.CHANNEL_NAME, fault))
                .orElse(FieldErrors.none());
    }

    public static FieldErrors checkAddress(ChannelType type, Address address) {
        if (type == ChannelType.EMAIL) {
            boolean fits =
                    EMAIL.matcher(address.clear()).matches() && !ContactRules.tooLong(address.clear(), LONGEST_ADDRESS);
            return fits
                    ? FieldErrors.none()
                    : FieldErrors.at(PlanFields.CHANNEL_ADDRESS, "Write one e-mail address, like akua@example.com.");
        }
        return PHONE.matcher(address.clear()).matches()
                ? FieldErrors.none()
                : FieldErrors.at(
                        PlanFields.CHANNEL_ADDRESS,
                        "Write the number with + and country code, like +1 206 555 0100, digits only after the +.");
    }

    /** A code has 6 to 10 digits. */
    public static FieldErrors checkCode(String code) {
        return CODE.matcher(code).matches()
                ? FieldErrors.none()
                : FieldErrors.at(PlanFields.ACTIVATION_CODE, "The code has 6 to 10 digits; type just those.");
    }

    /** The address as AWS wants it: spaces at the ends dropped, and in a phone number the customary separators. */
    public static Address tidy(ChannelType type, String typed) {
        String text = typed.strip();
        return new Address(type == ChannelType.EMAIL ? text : text.replaceAll("[\\p{Z}\\s().\\-/]", ""));
    }

    /** Without the spaces and dashes that people set between the digits. */
    public static String tidyCode(String typed) {
        return typed.replaceAll("[\\p{Z}\\s-]", "");
    }

    private static FieldErrors checkType(ChannelType type) {
        return type == ChannelType.UNKNOWN
                ? FieldErrors.at(PlanFields.CHANNEL_TYPE, "Choose SMS, voice call or e-mail.")
                : FieldErrors.none();
    }
}
