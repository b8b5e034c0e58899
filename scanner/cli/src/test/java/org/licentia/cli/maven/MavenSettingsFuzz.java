package org.licentia.cli.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.repository.RemoteRepository;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.InputParts;
import org.licentia.fuzz.ScratchFile;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;

/** Maven's {@code settings.xml}, of the user and of all, as a scan reads them; what is said of them quotes no password. */
public final class MavenSettingsFuzz implements FuzzTarget {
    private static final Pattern PASSWORD = Pattern.compile("<password>([\\w-]{4,32}\\d[\\w-]{3,32})");
    private static final RemoteRepository CENTRAL =
            new RemoteRepository.Builder("central", "default", "https://repository.example.com/").build();

    private final ScratchFile user = new ScratchFile("settings.xml");
    private final ScratchFile global = new ScratchFile("settings.xml");
    private final Machine machine =
            new Machine(Path.of("nowhere"), Map.of("HERE", "there"), Map.of("user.dir", "nowhere", "a", "b"));

    @Override
    public List<byte[]> seeds() {
        return List.of(InputParts.joined("""
                <?xml version="1.0" encoding="UTF-8"?>
                <settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
                  <localRepository>${user.home}/repository</localRepository><offline>false</offline>
                  <servers><server><id>central</id><username>jo</username><password>pa55word-of-jo</password>
                    <privateKey>key</privateKey><passphrase>${env.HERE}</passphrase><configuration><httpHeaders>
                    <property><name>X-Token</name><value>Bearer 0123456789</value></property></httpHeaders>
                    <connectTimeout>1000</connectTimeout></configuration></server></servers>
                  <mirrors><mirror><id>m</id><mirrorOf>*,!other,external:*</mirrorOf><blocked>false</blocked>
                    <url>https://jo:pa55word@mirror.example.com/x?token=0123456789ab</url></mirror></mirrors>
                  <proxies><proxy><id>p</id><active>true</active><protocol>http</protocol><host>proxy.example.com</host>
                    <port>8080</port><username>jo</username><password>pa55word-too</password>
                    <nonProxyHosts>*.example.org|localhost</nonProxyHosts></proxy></proxies>
                  <profiles><profile><id>on</id><activation><jdk>[17,)</jdk><os><family>unix</family></os>
                    <property><name>a</name><value>b</value></property><file><missing>x</missing></file></activation>
                    <properties><deploy.token>0123456789</deploy.token></properties><repositories><repository>
                    <id>r</id><url>https://repository.example.com/</url><releases><updatePolicy>interval:10</updatePolicy>
                    <checksumPolicy>warn</checksumPolicy></releases><snapshots><enabled>false</enabled></snapshots>
                    </repository></repositories></profile></profiles>
                  <activeProfiles><activeProfile>on</activeProfile></activeProfiles>
                </settings>
                """), InputParts.joined("""
                <settings><servers><server><id>a</id><password>{COQLCE6DU6GtcS5P=}</password></server></servers>
                <proxies><proxy><host>h</host><port>${a}</port></proxy></proxies></settings>""", """
                <settings><interactiveMode>true</interactiveMode><pluginGroups><pluginGroup>g</pluginGroup></pluginGroups>
                <activeProfiles><activeProfile>on</activeProfile></activeProfiles></settings>"""));
    }

    @Override
    public List<String> words() {
        return List.of(
                "<settings>",
                "</settings>",
                "<servers><server><id>",
                "</id></server></servers>",
                "<password>",
                "</password>",
                "{abc=}",
                "<mirrors><mirror>",
                "<mirrorOf>external:http:*</mirrorOf>",
                "<url>",
                "<blocked>true</blocked>",
                "<proxies><proxy>",
                "<port>-1</port>",
                "<nonProxyHosts>",
                "<profiles><profile><id>on</id>",
                "<repositories><repository>",
                "<activeProfile>on</activeProfile>",
                "<configuration>",
                "<httpHeaders><property><name>",
                "<requestTimeout>",
                "${user.home}",
                "${env.HERE}",
                "${",
                "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                "&b;",
                "&#0;",
                "<![CDATA[",
                "<!--",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
                "xml:space=\"preserve\"");
    }

    @Override
    public void feed(byte[] input) throws IOException {
        List<byte[]> parts = InputParts.of(input, 2);
        Path first = user.with(parts.get(0));
        Path second = parts.size() < 2 ? null : global.with(parts.get(1));
        Secrets.forgotten();
        try {
            EffectiveSettings settings = EffectiveSettings.read(first, second, machine, Map.of());
            MavenOptions options = MavenOptions.of(Path.of("nowhere"));
            StandaloneMaven.localRepository(options, Map.of(), settings.settings(), machine);
            use(settings);
            settings.issues().stream()
                    .map(Issue::message)
                    .forEach(message -> requireNoPassword(Secrets.known().hiddenIn(message), input));
        } catch (LicentiaException e) {
            String message = Secrets.known().hiddenIn(String.valueOf(e.getMessage()));
            if (!message.contains("settings.xml")) {
                throw new AssertionError("a refusal that names no file: " + message, e);
            }
            requireNoPassword(message, input);
        }
    }

    private static void use(EffectiveSettings settings) {
        RepositoryAccess access = new RepositoryAccess(settings);
        access.configuration();
        SettingsProfiles profiles = new SettingsProfiles(settings.settings());
        profiles.profiles();
        profiles.properties();
        List<RemoteRepository> repositories = profiles.repositories();
        repositories.forEach(each -> use(each, access));
        use(CENTRAL, access);
    }

    private static void use(RemoteRepository repository, RepositoryAccess access) {
        RemoteRepository mirror = access.mirrors().getMirror(repository);
        RemoteRepository asked = mirror == null ? repository : mirror;
        access.proxies().getProxy(asked);
        access.credentials().getAuthentication(asked);
    }

    // One that stands elsewhere in the file, too, is what a name there may be.
    private static void requireNoPassword(String message, byte[] input) {
        String text = new String(input, UTF_8);
        Matcher passwords = PASSWORD.matcher(text);
        while (passwords.find()) {
            String password = passwords.group(1);
            if (message.contains(password) && text.indexOf(password) == text.lastIndexOf(password)) {
                throw new AssertionError("a complaint quotes the password " + password + ": " + message);
            }
        }
    }
}
